package cn.yongji.onestop.intake.rules.planning.domain;

import cn.yongji.onestop.kernel.id.MatterCode;

/** 替代材料 (S26): what may be handed in instead, in one slot of one matter and nowhere else (D8). */
public record Substitution(MatterCode matter, String slot, String insteadBy, AppliedRule rule) {}
