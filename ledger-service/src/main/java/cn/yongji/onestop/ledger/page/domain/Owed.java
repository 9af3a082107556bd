package cn.yongji.onestop.ledger.page.domain;

import cn.yongji.onestop.ledger.page.domain.Materials.MissingItem;
import cn.yongji.onestop.ledger.page.domain.Materials.PromisedMaterial;
import cn.yongji.onestop.ledger.page.domain.ShownLight.Today;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 待补材料: asked for by the window or a department, or promised, and not there.
 *
 * @param matterCode the matter whose department asks; absent when the window asks at the first check
 * @param dueOn day until which it is due
 */
public record Owed(
        String applicationId,
        @Nullable String matterCode,
        @Nullable String slot,
        @Nullable String pointer,
        String text,
        LocalDate dueOn,
        @Nullable PromisedMaterial promise) {
    MissingItem on(Today today) {
        return new MissingItem(
                applicationId, matterCode, slot, pointer, text, dueOn, ShownLight.ofDeadline(today, dueOn), promise);
    }
}
