package cn.yongji.onestop.local.stack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yongji.onestop.local.stack.StackFailure;
import cn.yongji.onestop.local.stack.part.Part;
import cn.yongji.onestop.local.stack.part.Part.Layer;
import cn.yongji.onestop.local.stack.part.Readiness;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class PortCheckTest {

    @Test
    void a_taken_port_is_named_with_what_it_is_for() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var port = taken.getLocalPort();

            assertThatThrownBy(() -> PortCheck.allFree(List.of(part(port))))
                    .isInstanceOfSatisfying(
                            StackFailure.class,
                            failure -> assertThat(failure.sentence())
                                    .contains(
                                            "Port " + port + " for the ledger (electronic ledger) is taken",
                                            "Nothing was started"));
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void who_holds_it_is_named_where_the_system_tells() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(PortHolder.find(taken.getLocalPort())).contains(ProcessHandle.current());
        }
    }

    private static Part part(int port) {
        return new Part(
                "ledger",
                "electronic ledger",
                Layer.SERVICE,
                List.of(port),
                List.of("true"),
                Map.of(),
                new Readiness.Says("ready"));
    }
}
