package cn.yongji.onestop.intake.catalogue.domain;

/** A slot that a matter needs filled. 主件 or 副件 is a trait of the matter, not of the slot (D10). */
public record Need(Slot slot, boolean main) {}
