package cn.yongji.onestop.intake.counter.application;

import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.EveryPage;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** All applications. */
public interface Applications {
    AggregateStore<Application> store();

    /** Applications of a project, oldest first, from after a given one. */
    List<Stored<Application>> ofProject(String projectId, Optional<String> after, int limit);

    /** All applications of a project, oldest first. */
    default List<Stored<Application>> ofProject(String projectId) {
        return EveryPage.of((after, limit) -> ofProject(projectId, after, limit));
    }

    /** Accepted applications of a project that wait for a result in any of these matters, from after a given one. */
    List<Stored<Application>> waitingFor(String projectId, Set<MatterCode> matters, Optional<String> after, int limit);

    /** Applications that name a material, oldest first, from after a given one. */
    List<Stored<Application>> naming(String materialId, Optional<String> after, int limit);

    /** One in which any of these matters is under way, or granted. */
    Optional<Stored<Application>> holding(String projectId, List<MatterCode> matters);

    /**
     * Runs a write that files something.
     *
     * @throws FiledTwice if the same is open
     */
    <T> T filing(Supplier<T> write);

    /** Drafts that nobody touched since. */
    List<Stored<Application>> draftsUntouchedSince(Instant instant, int limit);

    /** Received ones whose last lawful day for a notice lies before a day. */
    List<Stored<Application>> toBeAnsweredBefore(LocalDate day, int limit);

    /**
     * Those in which a promised material is not settled, the most urgent first.
     *
     * @param among whose they are
     * @param after from this one on, itself included
     */
    List<Stored<Application>> withGapsOf(GapOwners among, Optional<GapPlace> after, int limit);

    /**
     * Where an application stands in that order.
     *
     * @param firstDay on which the first of its promises is due
     */
    record GapPlace(LocalDate firstDay, String applicationId) {}

    /** Whose promises somebody may see; what is empty does not matter. */
    record GapOwners(Optional<String> unitUscc, Optional<Set<String>> projects, Optional<String> department) {}

    /** Those that owe something up to a day. */
    List<Stored<Application>> withGapsDueUpTo(LocalDate day, int limit);
}
