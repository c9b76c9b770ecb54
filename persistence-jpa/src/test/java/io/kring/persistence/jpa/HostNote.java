package io.kring.persistence.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Something of the host's, in the same database. */
@Entity
@Cacheable
@Table(name = "host_note")
class HostNote {
    static final String DDL = "create table if not exists host_note(id bigint primary key, text varchar(10))";

    @Id
    long id;

    @Column(name = "text")
    String text = "";

    HostNote() {}

    HostNote(long id, String text) {
        this.id = id;
        this.text = text;
    }
}
