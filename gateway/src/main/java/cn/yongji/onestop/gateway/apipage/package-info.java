/** One Swagger UI over the API documents of all services, with login at the issuer. */
@NullMarked
package cn.yongji.onestop.gateway.apipage;

import org.jspecify.annotations.NullMarked;
