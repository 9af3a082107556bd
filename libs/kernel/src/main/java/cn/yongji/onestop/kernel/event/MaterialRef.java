package cn.yongji.onestop.kernel.event;

import cn.yongji.onestop.kernel.fact.PaperName;
import java.util.List;

/** A stored material 材料 that fills a slot 应交材料; SHA-256 in lower-case hex. */
public record MaterialRef(String slot, String materialId, String name, String sha256) {
    /** As facts tell of it: by what it is for, not by the name of somebody's file. */
    public MaterialRef told() {
        return new MaterialRef(slot, materialId, PaperName.told(name, List.of(slot)), sha256);
    }
}
