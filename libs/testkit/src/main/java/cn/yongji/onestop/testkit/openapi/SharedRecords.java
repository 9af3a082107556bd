package cn.yongji.onestop.testkit.openapi;

import io.swagger.v3.oas.models.media.Schema;
import java.util.Map;

/** Examples for the records of platform that every service answers with, where the record gives none itself. */
final class SharedRecords {
    private static final Map<String, Map<String, Object>> EXAMPLES = Map.of(
            "DeadLetter",
            Map.of(
                    "id", "approval-onestop.intake-3-1042",
                    "reader", "approval",
                    "topic", "onestop.intake",
                    "partition", 3,
                    "offset", 1042,
                    "type", "application.accepted.v1",
                    "subject", "0198f2a0-7c1e-7d3a-9b52-3f1c6e8a4d10",
                    "reason", "unreadable event: no field matters",
                    "state", "PARKED"));

    private SharedRecords() {}

    @SuppressWarnings({"unchecked", "rawtypes"})
    static void illustrate(Map<String, Schema> schemas) {
        EXAMPLES.forEach((name, examples) -> {
            var schema = schemas.get(name);
            if (schema == null || schema.getProperties() == null) return;
            ((Map<String, Schema>) schema.getProperties()).forEach((property, it) -> {
                if (it.getExample() == null) it.setExample(examples.get(property));
            });
        });
    }
}
