package cn.yongji.onestop.intake.papers.evidence;

import cn.yongji.onestop.intake.papers.evidence.domain.Requirement;
import cn.yongji.onestop.intake.rules.catalogue.domain.Slot;

/** What every slot requires. */
public interface Requirements {
    Requirement of(Slot slot);

    /** Whether what fills a slot says something of a person, in whatever version of the catalogue. */
    boolean personal(String slot);
}
