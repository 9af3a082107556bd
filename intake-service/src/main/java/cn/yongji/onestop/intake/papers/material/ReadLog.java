package cn.yongji.onestop.intake.papers.material;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** 查阅记录: who read what says something of a person. */
public interface ReadLog {
    /** One reading. */
    record Reading(String id, String materialId, String reader, List<String> roles, Instant at) {}

    void add(Reading reading);

    /** Readings of a material, oldest first, from after a given one. */
    List<Reading> of(String materialId, Optional<String> after, int limit);
}
