package cn.yongji.onestop.approval.cases.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The accepted 申报 that a case was opened for. The promise and the catalogue version stay as they were on that day (D19).
 *
 * @param agent subject of the 代办员, if the project has one
 * @param acceptedOn legal day of acceptance, which no clock counts
 */
public record AcceptedApplication(
        String projectId,
        String projectName,
        String stage,
        String unitUscc,
        String unitName,
        Optional<String> agent,
        Instant acceptedAt,
        LocalDate acceptedOn,
        String catalogueVersion) {

    /** As its project is known since its name or unit was corrected 更正. */
    public AcceptedApplication restated(String name, String uscc, String unit) {
        return new AcceptedApplication(
                projectId, name, stage, uscc, unit, agent, acceptedAt, acceptedOn, catalogueVersion);
    }
}
