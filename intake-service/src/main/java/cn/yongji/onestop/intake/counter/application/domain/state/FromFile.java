package cn.yongji.onestop.intake.counter.application.domain.state;

import cn.yongji.onestop.kernel.event.MaterialRef;
import java.util.Optional;

/**
 * 已有材料: a department holds already what a review asked for, so the applicant need not bring it (S30).
 *
 * @param material where it is a material and not a result
 * @param words what it is and who issued it
 */
public record FromFile(String slot, Optional<MaterialRef> material, String words) {}
