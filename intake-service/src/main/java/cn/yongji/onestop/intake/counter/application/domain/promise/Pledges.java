package cn.yongji.onestop.intake.counter.application.domain.promise;

import cn.yongji.onestop.intake.rules.commitment.domain.CommitmentText;
import cn.yongji.onestop.intake.rules.commitment.domain.Signature;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** 承诺 that come with a submission: what is handed in later, and which matters rest on a promise. */
public record Pledges(Optional<GapPledge> gaps, List<MatterPledge> matters) {
    public static final Pledges NONE = new Pledges(Optional.empty(), List.of());

    public Pledges {
        matters = List.copyOf(matters);
    }

    /** 容缺受理承诺书: one letter for all gaps. */
    public record GapPledge(Signature signature, List<Promise> promises) {
        public GapPledge {
            promises = List.copyOf(promises);
        }
    }

    /** One slot and the day until which it is filled. */
    public record Promise(String slot, LocalDate dueOn) {
        /** The promise as a line of the letter, as it is signed. */
        public String line() {
            return slot + " " + dueOn;
        }
    }

    /**
     * 告知承诺书 of one matter.
     *
     * @param replaces slots that are not asked for, as the text says
     */
    public record MatterPledge(
            MatterCode matter, Signature signature, Set<String> replaces, int checkWithinWorkingDays) {
        public MatterPledge {
            replaces = Set.copyOf(replaces);
        }

        public static MatterPledge of(MatterCode matter, CommitmentText text, Signature signature) {
            return new MatterPledge(matter, signature, text.replaces(), text.checkWithinWorkingDays());
        }

        /** The line that is signed beneath the text. */
        public static String line(MatterCode matter) {
            return matter.value();
        }
    }

    public boolean none() {
        return gaps.isEmpty() && matters.isEmpty();
    }

    public List<Promise> promises() {
        return gaps.map(GapPledge::promises).orElse(List.of());
    }

    public Set<String> promisedSlots() {
        return promises().stream().map(Promise::slot).collect(Collectors.toUnmodifiableSet());
    }

    public Optional<MatterPledge> of(MatterCode matter) {
        return matters.stream().filter(it -> it.matter().equals(matter)).findFirst();
    }

    /** Whether a matter does without a slot because a promise stands in for it. */
    public boolean replaces(MatterCode matter, String slot) {
        return of(matter).filter(it -> it.replaces().contains(slot)).isPresent();
    }
}
