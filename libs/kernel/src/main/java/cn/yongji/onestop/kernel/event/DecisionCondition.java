package cn.yongji.onestop.kernel.event;

import org.jspecify.annotations.Nullable;

/** A condition of a decision 许可条件, comparable by its kind. */
public record DecisionCondition(
        String kind, String text, @Nullable String value) {}
