package cn.yongji.onestop.approval.message;

import cn.yongji.onestop.approval.message.domain.Board;
import cn.yongji.onestop.approval.message.mongo.BoardMapping;
import cn.yongji.onestop.approval.message.web.BoardProblems;
import cn.yongji.onestop.edge.problem.ProblemSet;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MessageConfiguration {
    @Bean
    AggregateStore<Board> boardStore(AggregateStores stores) {
        return stores.of(BoardMapping.MAPPING);
    }

    @Bean
    ProblemSet boardProblems() {
        return BoardProblems.all();
    }
}
