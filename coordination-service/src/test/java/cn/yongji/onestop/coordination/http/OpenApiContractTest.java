package cn.yongji.onestop.coordination.http;

import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.openapi.OpenApiContract;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnestopTest
class OpenApiContractTest {
    @Autowired
    private OpenApiContract contract;

    @Test
    void the_committed_document_is_what_the_service_does() {
        contract.verify();
    }
}
