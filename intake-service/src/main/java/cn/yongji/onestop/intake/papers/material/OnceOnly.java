package cn.yongji.onestop.intake.papers.material;

import cn.yongji.onestop.intake.papers.material.domain.Filing;
import cn.yongji.onestop.intake.papers.material.domain.Held;
import java.util.Optional;

/** 一次提交、重复使用: what is on file is not handed in again, unless it is replaced knowingly (S29, S30). */
public interface OnceOnly {
    /** What is on file for a slot of the filing, other than this material and what it replaces. */
    Optional<Held> onFile(Filing filing, String materialId);

    /**
     * Takes the slots that are filled once for this material. Of two that come at the same moment one is told what the
     * other has filed.
     */
    Optional<Held> take(Filing filing, String materialId);

    /** Whether what fills the slot of a project was issued to the unit, and so serves all its projects. */
    boolean issuedToUnit(String slot, String projectId);

    /** Whether what fills the slot says something of a person, so that only who needs it may see it. */
    boolean personal(String slot);
}
