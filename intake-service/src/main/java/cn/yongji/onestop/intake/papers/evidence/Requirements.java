package cn.yongji.onestop.intake.papers.evidence;

import cn.yongji.onestop.intake.papers.evidence.domain.Requirement;
import cn.yongji.onestop.intake.rules.catalogue.domain.Slot;

/** What every slot requires. */
public interface Requirements {
    Requirement of(Slot slot);
}
