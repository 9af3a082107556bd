package cn.yongji.onestop.coordination.difficulty.domain;

import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** 难题. Something that keeps a project from going on. */
public sealed interface Difficulty {
    DifficultyFile file();

    /** Where it stands on the ladder, or stood when it was closed. */
    DifficultyStanding standing();

    List<DifficultyStep> steps();

    /** 交办任务: what was given to somebody to do about it. */
    List<ActionItem> items();

    /** 协调中. */
    record Open(DifficultyFile file, DifficultyStanding standing, List<DifficultyStep> steps, List<ActionItem> items)
            implements Difficulty {
        public Open {
            steps = List.copyOf(steps);
            items = List.copyOf(items);
        }

        /** One about which nobody was given anything to do. */
        public Open(DifficultyFile file, DifficultyStanding standing, List<DifficultyStep> steps) {
            this(file, standing, steps, List.of());
        }

        Open with(DifficultyStep step) {
            return new Open(
                    file,
                    standing,
                    Stream.concat(steps.stream(), Stream.of(step)).toList(),
                    items);
        }

        Open with(ActionItem item) {
            return new Open(
                    file,
                    standing,
                    steps,
                    Stream.concat(items.stream(), Stream.of(item)).toList());
        }

        Open replacing(ActionItem item) {
            return new Open(
                    file,
                    standing,
                    steps,
                    items.stream()
                            .map(it -> it.id().equals(item.id()) ? item : it)
                            .toList());
        }

        Open at(DifficultyStanding next) {
            return new Open(file, next, steps, items);
        }
    }

    /** 已办结, with its result in words. */
    record Closed(
            DifficultyFile file,
            DifficultyStanding standing,
            List<DifficultyStep> steps,
            String result,
            Act closed,
            List<ActionItem> items)
            implements Difficulty {
        public Closed {
            steps = List.copyOf(steps);
            items = List.copyOf(items);
        }

        /** One about which nobody was given anything to do. */
        public Closed(
                DifficultyFile file,
                DifficultyStanding standing,
                List<DifficultyStep> steps,
                String result,
                Act closed) {
            this(file, standing, steps, result, closed, List.of());
        }
    }

    default Optional<ActionItem> item(String itemId) {
        return items().stream().filter(it -> it.id().equals(itemId)).findFirst();
    }

    default String id() {
        return file().id();
    }

    /** Whether it keeps its review from being granted: until a resolution lets the review go on. */
    default boolean blocksNow() {
        return file().blocking() && resolutions().noneMatch(it -> it.releases() && !refused(it));
    }

    /**
     * Whether it hangs on a review, and has no object any more once that has ended. What a meeting has let go on is still to be
     * done after the grant.
     */
    default boolean endsWith(String review, boolean granted) {
        if (file().reviewId().filter(review::equals).isEmpty()) return false;
        return switch (file().origin()) {
            case RED_LIGHT -> true;
            // A promise may be broken, and an exemption fall, after the grant: then the grant is what it is about.
            case BREACH, EXEMPTION_UNDONE -> !granted;
            case RECONCILIATION -> false;
            case MANUAL, REFUSAL, FORESEEN, CONTRADICTION, PRE_REVIEW -> granted ? blocksNow() : file().blocking();
        };
    }

    /** Whether a meeting about it was cancelled. */
    default boolean cancelled(String meetingId) {
        return steps().stream()
                .anyMatch(step -> step instanceof DifficultyStep.MeetingCancelled it
                        && it.meetingId().equals(meetingId));
    }

    /** Whether a meeting about it was opened. */
    default boolean held(String meetingId) {
        return steps().stream()
                .anyMatch(step -> step instanceof DifficultyStep.MeetingHeld it
                        && it.meetingId().equals(meetingId));
    }

    /** Whether a meeting about it is still to be held: placed, not cancelled, not opened, and nothing resolved in it. */
    default boolean meets() {
        return sinceReopened()
                .anyMatch(step -> step instanceof DifficultyStep.MeetingPlaced it
                        && !cancelled(it.meetingId())
                        && !held(it.meetingId())
                        && resolutions().noneMatch(said -> said.meetingId().equals(it.meetingId())));
    }

    /** What has been done since it was raised, or reopened the last time. */
    default Stream<DifficultyStep> sinceReopened() {
        var all = steps();
        var from = all.size();
        while (from > 0 && !(all.get(from - 1) instanceof DifficultyStep.Reopened)) from--;
        return all.subList(from, all.size()).stream();
    }

    /** What its meetings have resolved since then, but for what could not come about. */
    default Stream<DifficultyStep.Resolved> newResolutions() {
        return sinceReopened()
                .filter(DifficultyStep.Resolved.class::isInstance)
                .map(DifficultyStep.Resolved.class::cast)
                .filter(it -> !refused(it));
    }

    /** Whether what was resolved could not come about. */
    private boolean refused(DifficultyStep.Resolved resolved) {
        return answerTo(resolved.resolutionId())
                .flatMap(DifficultyStep.Effected::refusal)
                .isPresent();
    }

    /** What the service concerned has answered to a resolution, once it has. */
    default Optional<DifficultyStep.Effected> answerTo(String resolutionId) {
        return steps().stream()
                .filter(DifficultyStep.Effected.class::isInstance)
                .map(DifficultyStep.Effected.class::cast)
                .filter(it -> it.resolutionId().equals(resolutionId))
                .findFirst();
    }

    /** How many resolutions a service has still to answer. */
    default int unanswered() {
        return Math.toIntExact(resolutions()
                .filter(it -> it.answered() && answerTo(it.resolutionId()).isEmpty())
                .count());
    }

    /** What its meetings have resolved. */
    default Stream<DifficultyStep.Resolved> resolutions() {
        return steps().stream()
                .filter(DifficultyStep.Resolved.class::isInstance)
                .map(DifficultyStep.Resolved.class::cast);
    }

    /** As {@link #departments}, for those who are told. */
    default List<String> departmentCodes() {
        return departments().stream().map(DepartmentCode::value).toList();
    }

    /** Departments that may see it: who speaks in it, who answers for it or is said to, who was asked to a meeting about it or given something to do. */
    default SortedSet<DepartmentCode> departments() {
        var all = new TreeSet<DepartmentCode>();
        file().department().ifPresent(all::add);
        all.addAll(file().concerned());
        if (standing().level() != Level.AGENT)
            file().problemClass().department().ifPresent(all::add);
        if (standing().owner().kind() == DifficultyOwner.Kind.DEPARTMENT)
            all.add(DepartmentCode.of(standing().owner().name()));
        for (var item : items()) {
            if (item.owner().kind() == ActionItemOwner.Kind.DEPARTMENT)
                all.add(DepartmentCode.of(item.owner().name()));
        }
        for (var step : steps()) {
            if (step instanceof DifficultyStep.MeetingPlaced placed) all.addAll(placed.departments());
            if (step instanceof DifficultyStep.PositionTaken taken)
                taken.suggests().ifPresent(all::add);
        }
        return all;
    }
}
