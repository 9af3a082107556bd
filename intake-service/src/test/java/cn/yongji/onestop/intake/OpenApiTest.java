package cn.yongji.onestop.intake;

import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.openapi.OpenApiContract;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The committed API document is what the code does. */
@OnestopTest
class OpenApiTest {
    @Autowired
    OpenApiContract contract;

    @Test
    void the_committed_document_says_what_the_code_does() {
        contract.verify();
    }
}
