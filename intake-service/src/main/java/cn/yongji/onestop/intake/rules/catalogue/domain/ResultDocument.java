package cn.yongji.onestop.intake.rules.catalogue.domain;

import java.util.List;
import java.util.OptionalInt;

/**
 * 审批结果文件 of a matter.
 *
 * @param validityMonths how long it counts; without end where none is given
 * @param fills slots of other matters that it fills
 */
public record ResultDocument(String name, OptionalInt validityMonths, List<String> fills) {
    public ResultDocument {
        fills = List.copyOf(fills);
    }
}
