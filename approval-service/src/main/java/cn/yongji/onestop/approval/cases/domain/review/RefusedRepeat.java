package cn.yongji.onestop.approval.cases.domain.review;

import cn.yongji.onestop.kernel.event.RequestedItem;
import java.time.LocalDate;
import java.util.List;

/** 反复补正未予办理: what somebody asked for again on a day and was refused (D11); told once however often he tries. */
public record RefusedRepeat(List<RequestedItem> items, LocalDate on, String by) {
    public RefusedRepeat {
        items = List.copyOf(items);
    }
}
