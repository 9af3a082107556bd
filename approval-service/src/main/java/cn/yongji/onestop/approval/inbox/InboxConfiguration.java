package cn.yongji.onestop.approval.inbox;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.inbox.messaging.InboxReaction;
import cn.yongji.onestop.approval.inbox.mongo.MongoInboxShelf;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import com.mongodb.client.MongoDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InboxConfiguration {
    @Bean
    InboxShelf inboxShelf(MongoDatabase database, AggregateStore<Case> cases, WorkingCalendar calendar) {
        return new MongoInboxShelf(database, cases, calendar);
    }

    @Bean
    InboxReaction inboxReaction(InboxShelf shelf) {
        return new InboxReaction(shelf);
    }

    @Bean
    Inbox inbox(InboxShelf shelf, WorkingCalendar calendar) {
        return new Inbox(shelf, calendar);
    }
}
