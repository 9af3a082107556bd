package cn.yongji.onestop.approval.inbox.web;

import cn.yongji.onestop.approval.cases.domain.review.RevocationDuty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** 撤销审查 in the inbox of its head; the day and the light are those of the item. */
@Schema(
        name = "InboxRevocation",
        description = "撤销审查：准予所依据的条件不再成立 / What was granted does not rest any more on what it was granted on")
record InboxRevocation(
        @Schema(description = "COMMITMENT_FALSE 承诺不实，GAP_MISSED 容缺逾期未补 / What does not hold")
        RevocationDuty.Cause cause,

        String finding,
        Instant openedAt) {
    static InboxRevocation of(RevocationDuty it) {
        return new InboxRevocation(it.cause(), it.finding(), it.found().at());
    }
}
