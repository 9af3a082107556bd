package cn.yongji.onestop.intake.evidence;

import cn.yongji.onestop.intake.catalogue.domain.Slot;
import cn.yongji.onestop.intake.evidence.domain.Requirement;

/** What every slot requires. */
public interface Requirements {
    Requirement of(Slot slot);
}
