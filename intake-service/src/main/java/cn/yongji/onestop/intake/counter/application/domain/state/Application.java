package cn.yongji.onestop.intake.counter.application.domain.state;

import cn.yongji.onestop.intake.counter.application.domain.promise.Pledges;
import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** 申报. */
public sealed interface Application {
    Header header();

    Sheet sheet();

    /** What is handed in with it, what was taken from the file included. */
    default List<MaterialRef> materials() {
        return sheet().materials();
    }

    /** What was accepted, if it ever was. */
    Optional<Accepted> onceAccepted();

    /** For the unit that was meant all along, whose promises it holds: what it was before, or is, an accepted one. */
    default Application ofUnit(String uscc) {
        return switch (this) {
            case Accepted it -> it.of(uscc);
            case Closed it -> new Closed(it.was().of(uscc), it.outcome(), it.closedAt());
            case Ended it -> new Ended(it.was().ofUnit(uscc), it.end());
            case Draft _, Received _, InCorrection _ -> this;
        };
    }

    /** 收件, if it was ever handed in. */
    Optional<Receipt> receipt();

    /**
     * 草稿.
     *
     * @param touchedAt when somebody last wrote into it; a draft that nobody touches ends
     */
    record Draft(Header header, Sheet sheet, Instant touchedAt) implements Application {
        public Draft(Header header, Sheet sheet) {
            this(header, sheet, header.createdAt());
        }

        @Override
        public Optional<Accepted> onceAccepted() {
            return Optional.empty();
        }

        @Override
        public Optional<Receipt> receipt() {
            return Optional.empty();
        }
    }

    /**
     * 已收件: a clerk has to look at it. Who says nothing until the last lawful day has accepted it.
     *
     * @param answerBy the last lawful day to say that something is missing
     */
    record Received(
            Header header, Sheet sheet, Receipt handedIn, Pledges pledges, Examination examination, LocalDate answerBy)
            implements Application {
        @Override
        public Optional<Accepted> onceAccepted() {
            return Optional.empty();
        }

        @Override
        public Optional<Receipt> receipt() {
            return Optional.of(handedIn);
        }

        public Received with(Examination changed) {
            return new Received(header, sheet, handedIn, pledges, changed, answerBy);
        }
    }

    /**
     * 待补正: the notice is out, the applicant may change the sheet and submit again.
     *
     * @param taken what the submission found on file, so that nobody is asked for it; looked for anew when it comes again
     */
    record InCorrection(
            Header header,
            Sheet sheet,
            Receipt handedIn,
            Notice notice,
            Examination examination,
            List<MaterialRef> taken)
            implements Application {
        public InCorrection {
            taken = List.copyOf(taken);
        }

        @Override
        public List<MaterialRef> materials() {
            return Stream.concat(sheet.materials().stream(), taken.stream())
                    .distinct()
                    .toList();
        }

        @Override
        public Optional<Accepted> onceAccepted() {
            return Optional.empty();
        }

        @Override
        public Optional<Receipt> receipt() {
            return Optional.of(handedIn);
        }
    }

    /** 已受理, in review. */
    record Accepted(
            Header header,
            Sheet sheet,
            Acceptance acceptance,
            List<MatterResult> results,
            List<Supplement> supplements,
            Course course)
            implements Application {
        public Accepted {
            results = List.copyOf(results);
            supplements = List.copyOf(supplements);
        }

        public Accepted(
                Header header,
                Sheet sheet,
                Acceptance acceptance,
                List<MatterResult> results,
                List<Supplement> supplements) {
            this(header, sheet, acceptance, results, supplements, Course.PLAIN);
        }

        @Override
        public Optional<Accepted> onceAccepted() {
            return Optional.of(this);
        }

        @Override
        public Optional<Receipt> receipt() {
            return Optional.of(acceptance.receipt());
        }

        /** What became of a matter, once that is known. */
        public Optional<MatterResult> result(MatterCode matter) {
            return results.stream().filter(it -> it.matter().equals(matter)).findFirst();
        }

        /** It ends here: nothing is owed for what is not going to be granted, everything for what was. */
        public Accepted owingForGrants() {
            return with(course.withGaps(gap ->
                    result(gap.matter()).filter(it -> it.verdict().granted()).isPresent() ? gap : gap.dropped()));
        }

        public Accepted withResults(List<MatterResult> changed) {
            return new Accepted(header, sheet, acceptance, changed, supplements, course);
        }

        public Accepted withSupplements(List<Supplement> changed) {
            return new Accepted(header, sheet, acceptance, results, changed, course);
        }

        private Accepted of(String uscc) {
            return new Accepted(header, sheet, acceptance.of(uscc), results, supplements, course);
        }

        public Accepted with(Course changed) {
            return new Accepted(header, sheet, acceptance, results, supplements, changed);
        }
    }

    /** 已办结: every matter is decided. Gaps of what was granted with gaps run on. */
    record Closed(Accepted was, String outcome, Instant closedAt) implements Application {
        @Override
        public Header header() {
            return was.header();
        }

        @Override
        public Sheet sheet() {
            return was.sheet();
        }

        @Override
        public Optional<Accepted> onceAccepted() {
            return Optional.of(was);
        }

        @Override
        public Optional<Receipt> receipt() {
            return was.receipt();
        }
    }

    /** Ended without a decision on what was applied for. */
    record Ended(Application was, End end) implements Application {
        @Override
        public Header header() {
            return was.header();
        }

        @Override
        public Sheet sheet() {
            return was.sheet();
        }

        @Override
        public List<MaterialRef> materials() {
            return was.materials();
        }

        @Override
        public Optional<Accepted> onceAccepted() {
            return was.onceAccepted();
        }

        @Override
        public Optional<Receipt> receipt() {
            return was.receipt();
        }
    }
}
