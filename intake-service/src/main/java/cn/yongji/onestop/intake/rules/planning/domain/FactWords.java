package cn.yongji.onestop.intake.rules.planning.domain;

import cn.yongji.onestop.kernel.fact.FactLabels;
import java.util.List;
import java.util.stream.Collectors;

/** 依据事实 in words. */
final class FactWords {
    private FactWords() {}

    static String of(List<Evidence> evidence) {
        return evidence.stream()
                .map(it -> FactLabels.name(it.fact()) + "“" + FactLabels.value(it.value()) + "”")
                .collect(Collectors.joining("，"));
    }
}
