package cn.yongji.onestop.ledger.board;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.ledger.board.domain.Cards;
import cn.yongji.onestop.ledger.board.mongo.MongoCards;
import cn.yongji.onestop.ledger.entry.LedgerReading;
import cn.yongji.onestop.ledger.entry.domain.Segments;
import cn.yongji.onestop.platform.messaging.Sweep;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BoardSettings.class)
class BoardConfiguration {
    @Bean
    MongoCards cards(MongoDatabase database) {
        var cards = new MongoCards(database);
        cards.prepare();
        return cards;
    }

    @Bean
    WallBoard board(Cards cards, WorkingCalendar calendar, Clock clock, BoardSettings settings) {
        return new WallBoard(cards, calendar, clock, settings.look());
    }

    @Bean
    CardKeeping cardKeeping(
            LedgerReading reading, Cards cards, WallBoard board, MeterRegistry meters, BoardSettings settings) {
        var failed = Counter.builder("onestop.ledger.cards.failed")
                .description("Cards of the board that could not be made from their ledgers")
                .register(meters);
        return new CardKeeping(reading, cards, board, failed, settings.rememberedFolds());
    }

    @Bean
    Sweep cardRepair(Segments segments, Cards cards, CardKeeping keeping, BoardSettings settings) {
        return new Sweep("board-cards", settings.repair(), new CardRepair(segments, cards, keeping));
    }
}
