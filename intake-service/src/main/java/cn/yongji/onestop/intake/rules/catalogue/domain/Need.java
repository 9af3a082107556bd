package cn.yongji.onestop.intake.rules.catalogue.domain;

/**
 * A slot that a matter needs filled. 主件 or 副件 is a trait of the matter, not of the slot (D10).
 *
 * @param deferrable 可容缺: may be promised where a rule opens it; never a main material
 */
public record Need(Slot slot, boolean main, boolean deferrable) {
    public Need {
        if (main && deferrable)
            throw new IllegalArgumentException("a main material cannot be deferred: " + slot.code());
    }
}
