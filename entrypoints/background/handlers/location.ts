import type { Handlers } from '#lib/messages/handlers.ts';
import { createLocation } from '#lib/services/locations/create-location.ts';
import { deleteLocation } from '#lib/services/locations/delete-location.ts';
import { locationHolder } from '#lib/services/locations/free-name.ts';
import { getLocation, locationHistory } from '#lib/services/locations/get-location.ts';
import { updateLocation } from '#lib/services/locations/update-location.ts';
import type { Worker } from '../compose.ts';
import { reading, writing } from './record-services.ts';

/** What is asked about the locations of organizations (R43). */
export function locationHandlers(worker: Worker): Handlers<'location'> {
  return {
    'location.get': reading<'location.get'>(worker, getLocation),
    'location.create': writing<'location.create'>(worker, createLocation),
    'location.update': writing<'location.update'>(worker, updateLocation),
    'location.delete': writing<'location.delete'>(worker, deleteLocation),
    'location.history': reading<'location.history'>(worker, locationHistory),
    'location.named': reading<'location.named'>(worker, locationHolder),
  };
}
