package cn.yongji.onestop.intake.counter.prereview.domain;

import java.time.Instant;
import java.util.List;

/** 预审意见 of one department. */
public record Opinion(
        String department, Position position, String text, List<String> conditions, Instant givenAt, String givenBy) {
    public Opinion {
        conditions = List.copyOf(conditions);
    }
}
