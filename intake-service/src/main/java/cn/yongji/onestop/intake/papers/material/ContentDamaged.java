package cn.yongji.onestop.intake.papers.material;

import java.io.IOException;

/** The bytes that are kept are not those that were handed in. */
public final class ContentDamaged extends IOException {
    private static final long serialVersionUID = 1L;

    public ContentDamaged(String materialId) {
        super("the content of " + materialId + " does not have its SHA-256");
    }
}
