package cn.yongji.onestop.ledger.timeline.web;

import cn.yongji.onestop.edge.language.Language;
import cn.yongji.onestop.ledger.entry.FactReading;
import cn.yongji.onestop.ledger.entry.web.Wordings;
import cn.yongji.onestop.ledger.past.web.PastLooks;
import cn.yongji.onestop.ledger.timeline.domain.Moment;
import cn.yongji.onestop.ledger.timeline.domain.Names;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.Page;
import cn.yongji.onestop.platform.web.Paging;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.role.Everybody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/ledgers/{projectId}")
@Tag(name = "ledgers", description = "电子台账: what happened to a project, provably")
class TimelineController {
    private record Place(long index) {}

    private final PastLooks looks;

    TimelineController(PastLooks looks) {
        this.looks = looks;
    }

    @ProblemTypes("not-known-yet as-of-ahead known-at-ahead")
    @GetMapping("/timeline")
    @Everybody
    @Operation(
            summary = "A ledger in sentences, oldest first",
            description =
                    "One sentence per entry with who and when, in Chinese or English by Accept-Language. With asOf"
                            + " those that had happened by that instant, with knownAt those that the public log held at"
                            + " that size, or at its last checkpoint by that instant.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "A part of the timeline",
                            useReturnTypeSchema = true))
    ResponseEntity<Page<Moment>> getLedgerTimeline(
            @PathVariable String projectId,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            Paging paging,
            Language language,
            Caller caller) {
        var stretch = paging.by(Place.class, "ledger-timeline", projectId + "|" + asOf + "|" + knownAt);
        var after = stretch.after().map(Place::index).orElse(0L);
        // The whole ledger, since what a code is called is said by other entries than the one that uses it.
        var ledger = looks.at(projectId, caller, asOf, knownAt).ledger();
        var facts = FactReading.of(ledger.entries());
        var names = Names.in(facts);
        var wording = Wordings.of(language);
        var moments = facts.stream()
                .filter(fact -> fact.header().index() > after)
                .limit(stretch.size())
                .map(fact -> Moment.of(fact, names, wording))
                .toList();
        var end = facts.isEmpty() ? 0 : facts.getLast().header().index();
        var last = moments.isEmpty() ? end : moments.getLast().index();
        var next = Optional.of(new Place(last)).filter(it -> it.index() < end);
        return Answers.in(language).body(stretch.page(moments, next));
    }
}
