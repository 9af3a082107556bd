package cn.yongji.onestop.ledger.news.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** 项目动态 from some place on. */
record NewsView(
        List<NewsItemView> items,

        @Schema(description = "Keep it, and send it as cursor for what comes next; always there")
        String next,

        @Schema(description = "Whether there is more already; items may be empty and there is more all the same")
        boolean more) {

    NewsView {
        items = List.copyOf(items);
    }
}
