package cn.yongji.onestop.intake.counter.application.domain.state;

import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.Optional;

/**
 * 规则材料: a paper that a matter takes by a rule and not by its own list (S23, S26), as it was when it was accepted.
 *
 * @param insteadOf the slot that it stands in for, where it does
 */
public record RulePaper(MatterCode matter, String slot, Optional<String> insteadOf, String rule) {}
