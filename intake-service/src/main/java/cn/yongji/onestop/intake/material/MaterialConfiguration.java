package cn.yongji.onestop.intake.material;

import cn.yongji.onestop.intake.material.mongo.GridFsContents;
import cn.yongji.onestop.intake.material.mongo.MongoMaterials;
import cn.yongji.onestop.platform.aggregate.AggregateStores;
import cn.yongji.onestop.platform.messaging.Sweep;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires materials. */
@Configuration
@EnableConfigurationProperties(MaterialSettings.class)
class MaterialConfiguration {
    @Bean
    Materials materials(AggregateStores stores) {
        return new MongoMaterials(stores);
    }

    @Bean
    Contents contents(MongoDatabase database, Materials materials, Clock clock) {
        return new GridFsContents(database, materials.store(), clock);
    }

    @Bean
    MaterialDesk materialDesk(Materials materials, Contents contents, MaterialSettings settings) {
        return new MaterialDesk(
                materials, contents, new TikaContentCheck(), settings.maxSize().toBytes());
    }

    @Bean
    Sweep brokenUploads(Contents contents, MaterialSettings settings) {
        return new Sweep("intake-broken-uploads", settings.sweepEvery(), contents::removeLeftovers);
    }
}
