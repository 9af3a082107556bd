package cn.yongji.onestop.approval.cases.domain;

import java.util.List;

/** 议定事项的效力: what a meeting has resolved to bring about for a review, with what is needed to answer it. */
public sealed interface ResolvedEffect {
    /** The departments that are told what became of it. */
    List<String> departments();

    /**
     * 放行.
     *
     * @param by who recorded it
     */
    record Release(String by, List<String> departments) implements ResolvedEffect {
        public Release {
            departments = List.copyOf(departments);
        }
    }

    /**
     * 延期.
     *
     * @param consentedBy the head who agreed, and answers for it (行政许可法 art. 42)
     */
    record Extend(int workingDays, String consentedBy, List<String> departments) implements ResolvedEffect {
        public Extend {
            departments = List.copyOf(departments);
        }
    }
}
