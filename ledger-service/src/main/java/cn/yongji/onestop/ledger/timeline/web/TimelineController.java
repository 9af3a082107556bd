package cn.yongji.onestop.ledger.timeline.web;

import cn.yongji.onestop.edge.language.Language;
import cn.yongji.onestop.ledger.entry.FactReading;
import cn.yongji.onestop.ledger.entry.LedgerReading;
import cn.yongji.onestop.ledger.entry.web.Viewers;
import cn.yongji.onestop.ledger.entry.web.Wordings;
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
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/ledgers/{projectId}")
@Tag(name = "ledgers", description = "电子台账: what happened to a project, provably")
class TimelineController {
    private record Place(long index) {}

    private final LedgerReading reading;

    TimelineController(LedgerReading reading) {
        this.reading = reading;
    }

    @ProblemTypes("not-known-yet")
    @GetMapping("/timeline")
    @Everybody
    @Operation(
            summary = "A ledger in sentences, oldest first",
            description = "One sentence per entry with who and when, in Chinese or English by Accept-Language.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "A part of the timeline",
                            useReturnTypeSchema = true))
    ResponseEntity<Page<Moment>> getLedgerTimeline(
            @PathVariable String projectId, Paging paging, Language language, Caller caller) {
        var stretch = paging.by(Place.class, "ledger-timeline", projectId);
        var after = stretch.after().map(Place::index).orElse(0L);
        // The whole ledger, since what a code is called is said by other entries than the one that uses it.
        var ledger = reading.whole(projectId, Viewers.of(caller)).orElseThrow(() -> Viewers.unseen(reading, projectId));
        var facts = FactReading.of(ledger.entries());
        var names = Names.in(facts);
        var wording = Wordings.of(language);
        var moments = facts.stream()
                .filter(fact -> fact.header().index() > after)
                .limit(stretch.size())
                .map(fact -> Moment.of(fact, names, wording))
                .toList();
        var last = moments.isEmpty() ? ledger.length() : moments.getLast().index();
        var next = Optional.of(new Place(last)).filter(it -> it.index() < ledger.length());
        return Answers.in(language).body(stretch.page(moments, next));
    }
}
