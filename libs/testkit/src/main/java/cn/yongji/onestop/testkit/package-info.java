/** Real parts for the tests of the services: store, broker, token issuer, a clock that is moved, an HTTP client. */
@NullMarked
package cn.yongji.onestop.testkit;

import org.jspecify.annotations.NullMarked;
