package cn.yongji.onestop.testkit.tiny;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.openapi.OpenApiContract;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the API document says of the tiny service. */
@OnestopTest
class OpenApiTest {
    @Autowired
    OpenApiContract contract;

    @Test
    void show() {
        System.out.println(contract.yaml());
        assertThat(contract.lint()).isEmpty();
    }
}
