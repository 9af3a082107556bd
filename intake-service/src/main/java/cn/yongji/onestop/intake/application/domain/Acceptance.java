package cn.yongji.onestop.intake.application.domain;

import java.time.Instant;
import java.util.List;

/**
 * 受理: accepted at once by rule when complete, under the catalogue version of that day (D19).
 *
 * @param departments those that review, and so may read what was handed in
 */
public record Acceptance(
        Receipt receipt, Instant acceptedAt, String catalogueVersion, String stage, List<String> departments) {
    public Acceptance {
        departments = List.copyOf(departments);
    }
}
