package cn.yongji.onestop.intake.rules.catalogue.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list that was not written is empty. */
final class Lists {
    private Lists() {}

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
