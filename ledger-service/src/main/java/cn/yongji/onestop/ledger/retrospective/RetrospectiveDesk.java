package cn.yongji.onestop.ledger.retrospective;

import cn.yongji.onestop.kernel.event.ImprovementSuggestedV1;
import cn.yongji.onestop.kernel.event.RetrospectiveComputedV1;
import cn.yongji.onestop.kernel.event.word.Word;
import cn.yongji.onestop.ledger.entry.domain.City;
import cn.yongji.onestop.ledger.retrospective.domain.Pack;
import cn.yongji.onestop.ledger.retrospective.domain.PackSubject;
import cn.yongji.onestop.ledger.retrospective.domain.Retrospective;
import cn.yongji.onestop.ledger.retrospective.domain.Retrospective.Conclusion;
import cn.yongji.onestop.ledger.retrospective.domain.Retrospective.Discussion;
import cn.yongji.onestop.ledger.retrospective.domain.Retrospective.Header;
import cn.yongji.onestop.ledger.retrospective.domain.RetrospectiveDecider;
import cn.yongji.onestop.ledger.retrospective.domain.RetrospectiveRefusal;
import cn.yongji.onestop.ledger.retrospective.domain.Suggestion;
import cn.yongji.onestop.ledger.voice.LedgerVoice;
import cn.yongji.onestop.platform.aggregate.AggregateExists;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Asked;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Outcome;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** 复盘: computes packs, and keeps what people make of them. */
@Component
public final class RetrospectiveDesk {
    private static final String RULE = "rule:improvement";

    private final PackMaking making;
    private final Retrospectives retrospectives;
    private final PackShelf packs;
    private final LedgerVoice voice;

    RetrospectiveDesk(PackMaking making, Retrospectives retrospectives, PackShelf packs, LedgerVoice voice) {
        this.making = making;
        this.retrospectives = retrospectives;
        this.packs = packs;
        this.voice = voice;
    }

    /** What came of a computing before, if this is a repetition. */
    public Optional<Answer> computedBefore(Command command) {
        return retrospectives.store().<RetrospectiveRefusal>createdBy(command).map(Outcome.Done::answer);
    }

    /**
     * Keeps a pack. Of the same log it is the same one: whoever computes it again finds it. What it suggests is told before, so
     * that whoever is stopped and comes again leaves nothing out.
     */
    public Answer keep(Asked<Retrospective> asked, Pack pack) {
        var json = PackJson.of(pack);
        var digest = PackJson.digest(json);
        var id = idOf(pack);
        var command = asked.command();
        packs.keep(id, json);
        pack.suggestions().forEach(it -> suggest(pack, it, command.at()));
        var header = new Header(
                pack.about(),
                pack.treeSize(),
                pack.root(),
                digest,
                pack.suggestions().stream()
                        .map(it -> ImprovementId.of(pack, it))
                        .toList(),
                command.at(),
                command.actor());
        try {
            return retrospectives
                    .store()
                    .create(id, asked, new Retrospective.Computed(header), List.of(computed(id, header)))
                    .answer();
        } catch (AggregateExists _) {
            return asked.answer().apply(find(id).orElseThrow());
        }
    }

    private static RetrospectiveComputedV1 computed(String id, Header header) {
        var period = header.about() instanceof PackSubject.Period it ? it : null;
        var project = header.about() instanceof PackSubject.Project it ? it : null;
        return new RetrospectiveComputedV1(
                City.LEDGER,
                id,
                period == null ? null : period.from(),
                period == null ? null : period.to(),
                project == null ? null : project.projectId(),
                header.treeSize(),
                header.root(),
                header.digest(),
                header.suggestions().size(),
                header.computedAt(),
                header.computedBy());
    }

    private void suggest(Pack pack, Suggestion it, Instant at) {
        if (!(pack.about() instanceof PackSubject.Period(var from, var to))) return;
        var id = ImprovementId.of(pack, it);
        var fact = new ImprovementSuggestedV1(
                City.LEDGER,
                id,
                from,
                to,
                Word.of(it.rule().threshold().kind()),
                it.rule().name(),
                it.subject(),
                it.title(),
                it.rule().metric(),
                it.from(),
                it.to(),
                it.n(),
                it.evidence(),
                it.change().orElse(null),
                at);
        voice.tell(id, 1, fact, at, RULE);
    }

    private static String idOf(Pack pack) {
        var name = pack.about() + "|" + pack.treeSize();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    public Optional<Stored<Retrospective>> find(String id) {
        return retrospectives.store().find(id);
    }

    public List<Stored<Retrospective>> page(Optional<String> behind, int limit) {
        return retrospectives.page(behind, limit);
    }

    /** The bytes of a pack, in canonical JSON; none where the project that it was about is not there any more. */
    public Optional<String> packOf(Stored<Retrospective> stored) {
        var kept = packs.of(stored.id());
        if (kept.isPresent()) return kept;
        var anew = anew(stored);
        anew.ifPresent(it -> packs.keep(stored.id(), it));
        return anew;
    }

    /** The same as it is computed now, of the same size of the log. */
    public Optional<String> anew(Stored<Retrospective> stored) {
        var header = stored.state().header();
        return making.make(header.about(), header.treeSize()).map(PackJson::of);
    }

    public Outcome<Retrospective, RetrospectiveRefusal> discuss(
            String id, Asked<Retrospective> asked, Discussion discussion) {
        return retrospectives
                .store()
                .change(id, asked, stored -> RetrospectiveDecider.discuss(id, stored.state(), discussion));
    }

    public Outcome<Retrospective, RetrospectiveRefusal> conclude(
            String id, Asked<Retrospective> asked, Conclusion conclusion) {
        return retrospectives
                .store()
                .change(id, asked, stored -> RetrospectiveDecider.conclude(id, stored.state(), conclusion));
    }
}
