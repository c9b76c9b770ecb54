/** Several processes on one database: started, stopped, killed, and counted afterwards. */
@NullMarked
package io.kring.persistence.jpa.nodes;

import org.jspecify.annotations.NullMarked;
