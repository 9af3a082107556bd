package cn.yongji.onestop.approval.cases.domain.review;

import cn.yongji.onestop.kernel.calendar.Act;

/**
 * 异常材料: a material that a review rests on expired, was revoked or was put aside.
 *
 * @param flag the word for it
 */
public record FlaggedPaper(String materialId, String name, String flag, String reason, Act act) {
    boolean same(FlaggedPaper other) {
        return is(other.materialId, other.flag);
    }

    /** Whether this is what was said of a material by that word. */
    public boolean is(String material, String word) {
        return materialId.equals(material) && flag.equals(word);
    }
}
