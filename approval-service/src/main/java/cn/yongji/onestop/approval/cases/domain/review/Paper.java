package cn.yongji.onestop.approval.cases.domain.review;

import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.event.MaterialRef;
import java.util.List;

/** 补发的结果文书: what a department brought after its silence had granted (D14). */
public record Paper(String number, List<MaterialRef> materials, Act act) {
    public Paper {
        materials = List.copyOf(materials);
    }
}
