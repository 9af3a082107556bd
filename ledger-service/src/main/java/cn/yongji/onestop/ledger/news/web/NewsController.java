package cn.yongji.onestop.ledger.news.web;

import cn.yongji.onestop.edge.language.Language;
import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.kernel.fact.CatalogueNames.Kind;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.ledger.entry.web.Viewers;
import cn.yongji.onestop.ledger.entry.web.Wordings;
import cn.yongji.onestop.ledger.news.NewsReader;
import cn.yongji.onestop.ledger.news.NewsWish;
import cn.yongji.onestop.ledger.news.domain.NewsConcern;
import cn.yongji.onestop.ledger.news.domain.NewsKind;
import cn.yongji.onestop.ledger.news.domain.NewsPlace;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.Known;
import cn.yongji.onestop.platform.web.Paging;
import cn.yongji.onestop.platform.web.role.Everybody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened in all projects that the caller may see. */
@Tag(name = "news", description = "项目动态：本人可见的全部项目发生了什么")
@RestController
class NewsController {
    private static final int LONGEST_WAIT = 20;

    private final NewsReader news;
    private final Viewers viewers;

    NewsController(NewsReader news, Viewers viewers) {
        this.viewers = viewers;
        this.news = news;
    }

    @GetMapping("/v1/news")
    @Everybody
    @Operation(
            summary = "按序读取本人可见的全部项目的动态",
            description = "One line per entry of the ledgers that the caller may see now: a unit its projects, an"
                + " agent those entrusted to him or to whom he stands in for today, a department those in which it"
                + " reviews, window, coordinator, leader, auditor and admin all. In the order in which they were"
                + " recorded, the oldest first; the sentence is that of the timeline. Keep `next` and send it as"
                + " `cursor`: who does so misses nothing and gets nothing twice. `from=LATEST` begins with what comes"
                + " from now on. Without the right to a project there is none of its lines, neither new nor old; who"
                + " gets the right hears from then on, and reads what was before in the ledger of the project, or here"
                + " from the beginning. With `wait` the answer comes when there is news, or empty after that time.",
            responses = @ApiResponse(responseCode = "200", description = "Some news", useReturnTypeSchema = true))
    ResponseEntity<NewsView> readNews(
            @RequestParam(required = false) @Nullable String project,
            @RequestParam(required = false) @Nullable @Known(Kind.MATTER) MatterCode matter,
            @RequestParam(required = false) @Nullable NewsKind kind,
            @RequestParam(required = false) @Nullable NewsConcern concerning,
            @RequestParam(required = false) @Nullable NewsBeginning from,
            @RequestParam(required = false) @Nullable Integer wait,
            Paging paging,
            Language language,
            Caller caller) {
        var stretch = paging.by(NewsPlace.class, "news");
        var patience = Duration.ofSeconds(inRange(wait == null ? 0 : wait));
        var wish = new NewsWish(
                Optional.ofNullable(project),
                Optional.ofNullable(matter).map(MatterCode::value),
                Optional.ofNullable(kind),
                Optional.ofNullable(concerning));
        var begin = stretch.after().orElseGet(() -> beginning(from));
        var part = news.read(viewers.of(caller), wish, begin, stretch.size(), patience);
        var wording = Wordings.of(language);
        var next = stretch.page(List.of(), Optional.of(part.next())).next();
        return Answers.in(language)
                .body(new NewsView(
                        part.lines().stream()
                                .map(line -> NewsItemView.of(line, wording))
                                .toList(),
                        Objects.requireNonNull(next),
                        part.more()));
    }

    private NewsPlace beginning(@Nullable NewsBeginning from) {
        return switch (from) {
            case LATEST -> news.latest();
            case OLDEST -> NewsPlace.BEGINNING;
            case null -> NewsPlace.BEGINNING;
        };
    }

    private static int inRange(int wait) {
        if (wait >= 0 && wait <= LONGEST_WAIT) return wait;
        throw new ProblemException(Problem.invalidParameter(InputError.in(
                "wait",
                "out-of-range",
                "wait 应在 0 到 " + LONGEST_WAIT + " 之间",
                "wait must be from 0 to " + LONGEST_WAIT)));
    }
}
