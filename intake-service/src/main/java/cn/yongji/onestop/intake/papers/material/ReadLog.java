package cn.yongji.onestop.intake.papers.material;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** 查阅记录: who read what says something of a person, and what a department read beyond its own matters. */
public interface ReadLog {
    /**
     * One reading.
     *
     * @param of the material or the application that was read
     * @param purpose what for, where the reader had to say it
     */
    record Reading(String id, String of, String reader, List<String> roles, Instant at, Optional<String> purpose) {}

    void add(Reading reading);

    /** Readings of a material or an application, oldest first, from after a given one. */
    List<Reading> of(String read, Optional<String> after, int limit);
}
