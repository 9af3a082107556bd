package cn.yongji.onestop.ledger.page.domain;

import cn.yongji.onestop.kernel.event.ClockEvent;
import cn.yongji.onestop.kernel.event.ReviewDeadlineMovedV1;
import cn.yongji.onestop.kernel.event.ReviewDecidedV1;
import cn.yongji.onestop.kernel.event.ReviewExtendedV1;
import cn.yongji.onestop.kernel.event.ReviewResumedV1;
import cn.yongji.onestop.kernel.event.ReviewStartedV1;
import cn.yongji.onestop.kernel.event.ReviewSupplementRequestedV1;
import cn.yongji.onestop.kernel.event.ReviewSuspendedV1;
import cn.yongji.onestop.kernel.event.ReviewSuspensionEndedV1;
import cn.yongji.onestop.kernel.event.word.HowItEnded;
import cn.yongji.onestop.kernel.event.word.PauseKind;
import cn.yongji.onestop.kernel.event.word.Word;
import cn.yongji.onestop.ledger.entry.domain.EntryHeader;
import cn.yongji.onestop.ledger.page.domain.ReviewCourse.Block;
import cn.yongji.onestop.ledger.page.domain.ReviewCourse.End;
import cn.yongji.onestop.ledger.page.domain.ReviewCourse.Lap;
import cn.yongji.onestop.ledger.page.domain.ReviewCourse.Longer;
import cn.yongji.onestop.ledger.page.domain.ReviewCourse.Pause;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What moved the clock of a review, as far as the entries have told of it. */
final class CourseDraft {
    private final List<Lap> laps = new ArrayList<>();
    private final Map<String, Pause> pauses = new LinkedHashMap<>();
    private final List<Block> blocks = new ArrayList<>();
    private @Nullable Longer extension;
    private boolean startedWithItsCase;
    private @Nullable End left;
    private @Nullable Mark revoked;

    /** It runs since its application was accepted, which another service tells. */
    void startedWithItsCase(EntryHeader header) {
        startedWithItsCase = true;
        laps.add(new Lap(Mark.of(header), Optional.empty()));
    }

    void hear(ClockEvent fact, EntryHeader header) {
        switch (fact) {
            case ReviewStartedV1 e -> laps.add(new Lap(Mark.at(e.startedAt(), header), Optional.empty()));
            case ReviewSupplementRequestedV1 e ->
                stands(e.supplementId(), Optional.empty(), Mark.at(e.requestedAt(), header));
            case ReviewSuspendedV1 e ->
                stands(e.suspensionId(), Optional.of(e.kind()), Mark.at(e.suspendedFrom(), header));
            case ReviewResumedV1 e -> goesOn(e.supplementId(), Mark.at(e.resumedAt(), header), true);
            case ReviewSuspensionEndedV1 e -> goesOn(e.suspensionId(), Mark.at(e.endedOn(), header), false);
            case ReviewExtendedV1 e -> extension = new Longer(Mark.at(e.extendedAt(), header), e.workingDays());
            case ReviewDeadlineMovedV1 _ -> {}
        }
    }

    private void stands(String pauseId, Optional<Word<PauseKind>> kind, Mark start) {
        pauses.put(pauseId, new Pause(pauseId, kind, start, Optional.empty(), false));
    }

    private void goesOn(String pauseId, Mark end, boolean answered) {
        pauses.computeIfPresent(pauseId, (_, it) -> ended(it, end, answered));
    }

    void decided(ReviewDecidedV1 e, EntryHeader header) {
        var merits = e.verdict().known() instanceof HowItEnded how && (how.grants() || how == HowItEnded.REFUSED);
        ended(new End(
                Mark.at(e.decidedAt(), header), e.verdict(), merits, e.usedWorkingDays(), e.paperDueOn() != null));
    }

    void leftUndecided(HowItEnded how, EntryHeader header) {
        ended(new End(Mark.of(header), Word.of(how), false, 0, false));
    }

    /** What still stopped the clock then does so no longer: nobody tells that of a review that is closed. */
    private void ended(End end) {
        if (laps.isEmpty()) {
            left = end;
            return;
        }
        var last = laps.removeLast();
        laps.add(last.end().isPresent() ? last : new Lap(last.start(), Optional.of(end)));
        pauses.replaceAll((_, it) -> it.end().isPresent() ? it : ended(it, end.mark(), false));
    }

    /** A decision was taken back: the clock goes on as if it had never stopped. */
    void reopened() {
        left = null;
        if (!laps.isEmpty()) laps.add(new Lap(laps.removeLast().start(), Optional.empty()));
    }

    void revoked(Mark on) {
        revoked = on;
    }

    void blocked(String problemId, Mark since) {
        blocks.add(new Block(problemId, since, Optional.empty()));
    }

    void released(String problemId, Mark on) {
        blocks.replaceAll(it -> it.problemId().equals(problemId) && it.end().isEmpty()
                ? new Block(problemId, it.start(), Optional.of(on))
                : it);
    }

    private static Pause ended(Pause pause, Mark end, boolean answered) {
        return new Pause(pause.id(), pause.kind(), pause.start(), Optional.of(end), answered);
    }

    /** @param accepted when its application was accepted */
    List<Lap> laps(Optional<Mark> accepted) {
        if (!startedWithItsCase || accepted.isEmpty()) return laps;
        var all = new ArrayList<>(laps);
        var first = all.getFirst();
        all.set(0, new Lap(new Mark(accepted.get().on(), first.start().entry()), first.end()));
        return all;
    }

    Optional<End> left() {
        return laps.isEmpty() ? Optional.ofNullable(left) : Optional.empty();
    }

    Optional<Mark> revoked() {
        return Optional.ofNullable(revoked);
    }

    List<Pause> pauses() {
        return List.copyOf(pauses.values());
    }

    List<Block> blocks() {
        return blocks;
    }

    Optional<Longer> extension() {
        return Optional.ofNullable(extension);
    }
}
