package cn.yongji.onestop.coordination.project;

import cn.yongji.onestop.coordination.project.domain.ProjectRef;
import cn.yongji.onestop.coordination.project.mongo.ProjectRefMapping;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProjectRefConfiguration {
    @Bean
    AggregateStore<ProjectRef> projectStore(AggregateStores stores) {
        return stores.of(ProjectRefMapping.MAPPING);
    }
}
