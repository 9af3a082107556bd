package cn.yongji.onestop.intake.counter.application.domain.rule;

import cn.yongji.onestop.intake.counter.application.domain.promise.PledgeFault;
import cn.yongji.onestop.intake.counter.application.domain.promise.Pledges;
import cn.yongji.onestop.intake.counter.application.domain.promise.Promisable;
import cn.yongji.onestop.intake.counter.application.domain.state.Sheet;
import cn.yongji.onestop.intake.rules.catalogue.domain.Matter;
import cn.yongji.onestop.intake.rules.catalogue.domain.Need;
import cn.yongji.onestop.intake.rules.catalogue.domain.Slot;
import cn.yongji.onestop.intake.rules.commitment.domain.CommitmentText;
import cn.yongji.onestop.intake.rules.planning.domain.DueMaterial;
import cn.yongji.onestop.intake.rules.planning.domain.LatestPromise;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which promises may be made (D10): everything that is wrong with them, at once. */
public final class Pledging {
    private Pledging() {}

    static List<PledgeFault> faults(Sheet sheet, Pledges pledges, Dossier dossier, LocalDate receivedOn) {
        var faults = new ArrayList<PledgeFault>();
        pledges.gaps().ifPresent(gaps -> gapFaults(gaps, sheet, pledges, dossier, receivedOn, faults));
        for (var i = 0; i < pledges.matters().size(); i++) {
            matterFault("/commitments/" + i, pledges.matters().get(i), sheet, dossier, receivedOn)
                    .ifPresent(faults::add);
        }
        return faults;
    }

    /** What the sheet leaves open and may be promised, each with its latest day. */
    public static List<Promisable> promisable(Sheet sheet, Dossier dossier, LocalDate receivedOn) {
        var together = FiledTogether.of(sheet, dossier);
        return dossier.due(sheet).stream()
                .filter(DueMaterial::wanted)
                .filter(due -> due.need().deferrable())
                .flatMap(due -> latest(due.matter(), together.limit(due.matter()), receivedOn, dossier).stream()
                        .map(latest ->
                                new Promisable(due.slot().code(), due.slot().name(), latest)))
                .toList();
    }

    /**
     * The latest day that may be promised for a matter, as the rules in force say; empty where none opens it, or its
     * limit is too short for any.
     *
     * @param limit promised limit that the matter is handled by, in working days
     * @param from the day of receipt, so that a late acceptance does not move it
     */
    private static Optional<LatestPromise> latest(Matter matter, int limit, LocalDate from, Dossier dossier) {
        return dossier.scope()
                .promisable(matter, limit)
                .map(days -> new LatestPromise(
                        matter.code(), days, dossier.calendar().plus(from, days).date()));
    }

    private static void gapFaults(
            Pledges.GapPledge gaps,
            Sheet sheet,
            Pledges pledges,
            Dossier dossier,
            LocalDate receivedOn,
            List<PledgeFault> faults) {
        var text = dossier.texts().version(gaps.signature().textVersion());
        if (text.filter(it ->
                        it.kind() == CommitmentText.Kind.GAP && dossier.texts().current(it, receivedOn))
                .isEmpty())
            faults.add(new PledgeFault(
                    "/deferral/textVersion", "text-not-current", "这一版承诺书文本不可签署", "This text is not the one to sign"));
        var seen = new HashSet<String>();
        for (var i = 0; i < gaps.promises().size(); i++) {
            var promise = gaps.promises().get(i);
            var pointer = "/deferral/gaps/" + i;
            if (!seen.add(promise.slot()))
                faults.add(new PledgeFault(
                        pointer + "/slot", "promised-twice", "同一材料只承诺一次", "Promise each material once"));
            else
                promiseFault(pointer, promise, sheet, pledges, dossier, receivedOn)
                        .ifPresent(faults::add);
        }
    }

    private static Optional<PledgeFault> promiseFault(
            String pointer,
            Pledges.Promise promise,
            Sheet sheet,
            Pledges pledges,
            Dossier dossier,
            LocalDate receivedOn) {
        var slot = dossier.catalogue().slot(promise.slot());
        if (slot.isEmpty())
            return fault(pointer + "/slot", "slot-unknown", "目录中没有这个材料槽位", "The catalogue has no such slot");
        var due = due(slot.get(), sheet, dossier);
        if (!due.isEmpty() && due.stream().noneMatch(DueMaterial::wanted))
            return fault(pointer + "/slot", "material-there", "该材料已有，无需承诺", "It is there already");
        var needing = needing(slot.get(), sheet, pledges, dossier).toList();
        if (needing.isEmpty())
            return fault(pointer + "/slot", "material-not-needed", "所申报事项不需要该材料", "No matter needs it");
        var together = FiledTogether.of(sheet, dossier);
        for (var matter : needing) {
            var limit = together.limit(matter);
            var fault = fault(pointer, promise, slot.get(), matter, limit, dossier, receivedOn);
            if (fault.isPresent()) return fault;
        }
        return Optional.empty();
    }

    private static Optional<PledgeFault> fault(
            String pointer,
            Pledges.Promise promise,
            Slot slot,
            Matter matter,
            int limit,
            Dossier dossier,
            LocalDate receivedOn) {
        var name = matter.code() + " " + matter.name();
        if (need(matter, slot).filter(Need::deferrable).isEmpty()
                || dossier.scope().deferring(matter).isEmpty())
            return fault(
                    pointer + "/slot",
                    "not-deferrable",
                    slot.name() + "是 " + name + " 的主件或不可容缺的材料",
                    "It is a main material of " + matter.code() + ", or one that may not be deferred");
        var latest = latest(matter, limit, receivedOn, dossier);
        if (latest.isEmpty())
            return fault(
                    pointer + "/slot",
                    "limit-too-short",
                    name + " 的承诺时限过短，来不及容缺",
                    matter.code() + " is decided too soon for anything to be handed in later");
        if (promise.dueOn().isAfter(latest.get().day()))
            return Optional.of(new PledgeFault(
                    pointer + "/dueOn",
                    "promised-too-late",
                    name + " 最迟可承诺至 " + latest.get().day(),
                    "For " + matter.code() + " the latest day is "
                            + latest.get().day(),
                    Optional.of(new Promisable(slot.code(), slot.name(), latest.get()))));
        if (promise.dueOn().isBefore(receivedOn))
            return fault(pointer + "/dueOn", "promised-for-the-past", "承诺日期已过", "That day is over");
        return Optional.empty();
    }

    /** The matters of a sheet that need a slot and have no promise that stands in for it. */
    static Stream<Matter> needing(Slot slot, Sheet sheet, Pledges pledges, Dossier dossier) {
        return due(slot, sheet, dossier).stream()
                .map(DueMaterial::matter)
                .filter(matter -> !pledges.replaces(matter.code(), slot.code()));
    }

    private static List<DueMaterial> due(Slot slot, Sheet sheet, Dossier dossier) {
        return dossier.due(sheet).stream().filter(it -> it.slot().equals(slot)).toList();
    }

    private static Optional<Need> need(Matter matter, Slot slot) {
        return matter.needs().stream().filter(it -> it.slot().equals(slot)).findFirst();
    }

    private static Optional<PledgeFault> matterFault(
            String pointer, Pledges.MatterPledge pledge, Sheet sheet, Dossier dossier, LocalDate receivedOn) {
        var exclusion = dossier.texts().exclusion(pledge.matter());
        if (exclusion.isPresent())
            return fault(
                    pointer + "/matter",
                    "commitment-excluded",
                    "该事项涉及" + exclusion.get().name() + "，不适用告知承诺（"
                            + exclusion.get().basis() + "）",
                    "The matter belongs to an area where a promise does not replace a check");
        var text = dossier.texts().version(pledge.signature().textVersion());
        if (!sheet.matters().contains(pledge.matter())
                || text.filter(it -> it.matters().contains(pledge.matter())).isEmpty())
            return fault(
                    pointer + "/matter", "commitment-not-offered", "该事项不能以此文本承诺", "This text is not for this matter");
        if (offered(pledge, dossier).isEmpty())
            return fault(pointer + "/matter", "commitment-not-offered", "该事项不适用告知承诺", "This matter is not promised");
        if (text.filter(it -> dossier.texts().current(it, receivedOn)).isEmpty())
            return fault(
                    pointer + "/textVersion", "text-not-current", "这一版承诺书文本不可签署", "This text is not the one to sign");
        return Optional.empty();
    }

    private static Optional<Matter> offered(Pledges.MatterPledge pledge, Dossier dossier) {
        return dossier.catalogue()
                .matter(pledge.matter())
                .filter(it -> it.traits().notificationCommitment());
    }

    private static Optional<PledgeFault> fault(String pointer, String code, String zh, String en) {
        return Optional.of(new PledgeFault(pointer, code, zh, en));
    }
}
