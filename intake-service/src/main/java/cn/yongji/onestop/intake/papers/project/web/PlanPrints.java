package cn.yongji.onestop.intake.papers.project.web;

import cn.yongji.onestop.platform.dear.WorkLine;
import cn.yongji.onestop.platform.dear.WorkLines;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.print.PagePrinter;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.stereotype.Component;

/**
 * Plans as they were printed. A page is printed once, whoever asks for it and however often, and one after the other: the fonts take much of
 * the memory. What was printed for somebody who has gone meanwhile is there for the next one.
 */
@Component
final class PlanPrints {
    // Two fonts of ten megabytes, each held several times over, take a hundred of them while a page is printed.
    private static final int AT_ONCE = 1;
    private static final long REMEMBERED_BYTES = 16L << 20;

    private final PagePrinter pdf = new PagePrinter();
    private final WorkLine line;
    private final Cache<String, byte[]> printed = Caffeine.newBuilder()
            .maximumWeight(REMEMBERED_BYTES)
            .weigher((String _, byte[] bytes) -> bytes.length)
            .build();

    PlanPrints(WorkLines lines) {
        this.line = lines.of("plan-print", AT_ONCE);
    }

    /**
     * The page as PDF.
     *
     * @param tag what only this page has
     */
    byte[] of(String tag, String page, Caller caller) {
        var before = printed.getIfPresent(tag);
        if (before != null) return before;
        try (var _ = line.enter(caller)) {
            // Who stood in front may have wanted the same.
            var meanwhile = printed.getIfPresent(tag);
            return meanwhile != null ? meanwhile : print(tag, page);
        }
    }

    private byte[] print(String tag, String page) {
        var bytes = pdf.print(page);
        printed.put(tag, bytes);
        return bytes;
    }
}
