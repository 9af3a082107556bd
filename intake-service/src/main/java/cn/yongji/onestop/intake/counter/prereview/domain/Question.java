package cn.yongji.onestop.intake.counter.prereview.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** 预审提请: whom a key project asks, what, and until when it would like to know. */
public record Question(
        List<String> departments, String subject, LocalDate opinionsBy, Instant askedAt, String askedBy) {
    public Question {
        departments = departments.stream().distinct().sorted().toList();
    }
}
